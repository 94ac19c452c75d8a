import type { Language } from './language';

export const SPANISH: Language = {
	name: 'Spanish',
	headers: {
		id: 'número,id de registro,id del registro,id del negocio,id de oportunidad,id de la oportunidad,identificador,id externo,referencia,n.º',
		name: 'nombre,nombre completo,título,nombre del negocio,nombre de la oportunidad,nombre del trato,oportunidad,negocio,trato,cliente,nombre del cliente,contacto,nombre del contacto,asunto,nombre + apellidos,nombre + apellido',
		company: 'empresa,nombre de la empresa,compañía,organización,cuenta,nombre de la cuenta,razón social',
		'client id': 'id de cliente,id del cliente,número de cliente,id de contacto,id de cuenta',
		status:
			'estado,estatus,resultado,situación,estado del lead,estado del negocio,estado del trato,estado de la oportunidad,desenlace',
		stage:
			'etapa,fase,etapa del negocio,etapa de la oportunidad,etapa de ventas,etapa del trato,etapa del ciclo de vida,fase de venta',
		'is won': 'ganado,ganada,ganado?,firmado?,se hizo cliente,convertido',
		'is closed': 'cerrado,cerrada,perdido,perdida',
		created:
			'creado,creado el,trato creado,trato creado el,negocio creado,fecha de creación,fecha creación,fecha de alta,fecha de consulta,fecha de solicitud,fecha del primer contacto,recibido,recibido el,fecha de entrada,fecha de apertura,añadido el,fecha',
		closed:
			'fecha de cierre,fecha cierre,cerrado el,fecha de decisión,fecha de firma,firmado el,fecha de conversión,ganado el + perdido el,fecha de ganado + fecha de perdido,hora de ganado + hora de perdido,fecha de cierre real,fecha de cierre prevista,fecha de cierre esperada,cierre previsto',
		amount:
			'importe,importe neto,valor,cantidad,monto,valor del negocio,honorarios,ingresos,ingreso esperado,ingresos esperados,ingresos estimados,ingresos reales,facturado,precio',
		currency: 'moneda,moneda de valor,moneda del valor,divisa,código de moneda',
		source:
			'fuente,origen,fuente del lead,origen del lead,fuente de posible cliente,origen del prospecto,procedencia,vía de contacto,canal,canal de captación,cómo nos conoció,cómo nos encontró,cómo nos conocieron,fuente original,fuente de tráfico original',
		referrer:
			'recomendado por,recomendada por,referido por,referida por,recomendación de,presentado por,enviado por,referente,prescriptor,recomendador',
		'kind of business': 'tipo de negocio,tipo de oportunidad,tipo',
		owner:
			'propietario,propietaria,responsable,propietario del negocio,propietario de la oportunidad,propietario del lead,comercial,vendedor,asesor,asignado a',
		service: 'servicio,producto',
		contacted: 'primer contacto,contactado el,primera respuesta',
		industry: 'sector,industria',
		region: 'región,país,provincia,ciudad',
		modified:
			'modificado,modificado el,fecha de modificación,última modificación,fecha de última modificación,actualizado el,última actualización,última actividad',
	},
};
